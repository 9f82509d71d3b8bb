package wiredesk.system;

import java.nio.file.Path;
import wiredesk.local.LocalStack;
import wiredesk.local.StackOptions;
import wiredesk.local.client.DeskClient;

/** The running system, by what can be done to it and seen of it from outside. */
final class Wiredesk implements AutoCloseable {

    private final LocalStack stack;
    private final Browser browser = new Browser();

    Wiredesk(LocalStack stack) {
        this.stack = stack;
    }

    /** A system of its own on free ports, started from the jars as they are built. */
    static StackOptions options() {
        return StackOptions.temporary(Path.of(System.getProperty("wiredesk.root")))
                .withFastStart(false);
    }

    LocalStack stack() {
        return stack;
    }

    /** What an agency sees. */
    Sender sender() {
        return new Sender(stack.addresses().ingest(), "demo", stack.feedKey("demo"));
    }

    /** What a program sees that asks the API. */
    DeskClient api() {
        return new DeskClient(stack.addresses().desk());
    }

    /** What someone sees who asks the database. */
    Database database() {
        var addresses = stack.addresses();
        return new Database(addresses.database(), addresses.databaseUser(), stack.databasePassword());
    }

    /** What a consumer sees that reads a topic. */
    Topic topic(String name) {
        return new Topic(stack.addresses(), name);
    }

    /** What an editor sees; {@code address} is what follows the {@code #}. */
    DeskPage desk(String address) {
        return browser.open(stack.addresses().desk(), address);
    }

    @Override
    public void close() {
        try {
            browser.close();
        } finally {
            stack.close();
        }
    }
}
