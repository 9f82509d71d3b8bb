package wiredesk.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The desk page as an editor uses it. */
final class DeskPage implements AutoCloseable {

    private final Page page;
    private final List<String> faults = new CopyOnWriteArrayList<>();

    DeskPage(Page page) {
        this.page = page;
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(message.text());
            }
        });
    }

    /** The page itself, for what is asked only once. */
    Page page() {
        return page;
    }

    /** What the page says of its connection. */
    Locator connection() {
        return page.locator(".connection");
    }

    /** The stories in the list whose text holds {@code text}. */
    Locator entries(String text) {
        return page.locator(".entry").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** The list's story {@code articleId}. */
    Locator entry(String articleId) {
        return page.locator(".entry[data-id='" + articleId + "']");
    }

    /** The open story. */
    Locator panel() {
        return page.locator(".panel");
    }

    void open(String headline) {
        entries(headline).locator(".entry-link").click();
    }

    void search(String words) {
        page.keyboard().press("/");
        page.keyboard().type(words);
    }

    /** What went wrong in the page: errors of scripts, and what its content security policy stopped. */
    List<String> faults() {
        return faults;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
