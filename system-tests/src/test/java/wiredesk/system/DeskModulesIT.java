package wiredesk.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.webjars.WebJarVersionLocator;

/** The desk page's modules, each by itself in a browser, without a server: every sentence in {@code desk/*.test.js} is a test. */
class DeskModulesIT {

    private static final String ORIGIN = "http://desk.test";
    private static final List<String> MODULES = List.of("address", "prose", "reading", "sse", "wire");
    private static final Path PAGE =
            Path.of(System.getProperty("wiredesk.root"), "publish-service/src/main/resources/static");

    @TestFactory
    Stream<DynamicContainer> modules() {
        var browser = new Browser();
        Page page = browser.blank();
        page.route(ORIGIN + "/**", DeskModulesIT::serve);
        page.navigate(ORIGIN + "/test/");
        return MODULES.stream()
                .map(module -> DynamicContainer.dynamicContainer(module, testsOf(page, module)))
                .onClose(browser::close);
    }

    private static Stream<DynamicTest> testsOf(Page page, String module) {
        String load = "import('/test/" + module + ".test.js').then(m => m.default)";
        var sentences = (List<?>) page.evaluate(load + ".then(Object.keys)");
        assertThat(sentences).isNotEmpty();
        return sentences.stream()
                .map(sentence -> DynamicTest.dynamicTest(
                        sentence.toString(),
                        () -> page.evaluate("s => " + load + ".then(tests => tests[s]())", sentence)));
    }

    private static void serve(Route route) {
        String path = URI.create(route.request().url()).getPath();
        byte[] found = path.equals("/test/") ? new byte[0] : contentOf(path);
        route.fulfill(new Route.FulfillOptions()
                .setContentType(path.endsWith(".js") ? "text/javascript" : "text/html")
                .setBodyBytes(found));
    }

    private static byte[] contentOf(String path) {
        try {
            if (path.startsWith("/js/")) {
                return Files.readAllBytes(PAGE.resolve(path.substring(1)));
            }
            String resource = resourceOf(path);
            try (InputStream in = DeskModulesIT.class.getResourceAsStream(resource)) {
                return Optional.ofNullable(in)
                        .orElseThrow(() -> new IllegalStateException("no " + resource))
                        .readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static String resourceOf(String path) {
        if (path.startsWith("/test/")) {
            return path.replace("/test/", "/desk/");
        }
        return "/META-INF/resources" + (path.startsWith("/webjars/preact/") ? versioned(path) : path);
    }

    /** The path with the library's version in it, as publish-service finds it. */
    private static String versioned(String path) {
        String version = Optional.ofNullable(new WebJarVersionLocator().version("preact"))
                .orElseThrow();
        return path.replace("/preact/", "/preact/" + version + "/");
    }
}
