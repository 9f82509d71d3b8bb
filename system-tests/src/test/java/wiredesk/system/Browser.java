package wiredesk.system;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A headless Chromium: the machine's own where it has one (or {@code CHROMIUM} names it), else the one Playwright fetches. */
final class Browser implements AutoCloseable {

    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private @Nullable Playwright playwright;
    private com.microsoft.playwright.@Nullable Browser chromium;

    /** Opens the desk at {@code desk}, in a window of its own; {@code address} is what follows the {@code #}. */
    DeskPage open(URI desk, String address) {
        Page page = blank();
        DeskPage opened = new DeskPage(page);
        page.navigate(desk + "#" + address);
        return opened;
    }

    /** An empty page, in a window of its own. */
    Page blank() {
        return chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
    }

    private com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            Optional<Path> own = ownChromium();
            playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(own.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
            var options =
                    new BrowserType.LaunchOptions().setChromiumSandbox(false).setArgs(QUIET);
            own.ifPresent(options::setExecutablePath);
            chromium = playwright.chromium().launch(options);
        }
        return chromium;
    }

    private static Optional<Path> ownChromium() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
        }
    }
}
