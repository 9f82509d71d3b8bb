package wiredesk.ingest.format.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import org.w3c.dom.Node;

/** Compiled XPath expressions. Used by one thread at a time. */
final class XmlPaths {

    private static final XPathFactory FACTORY = hardened();

    private final XPath compiler;
    private final Map<String, XPathExpression> compiled = new HashMap<>();
    private final Map<String, Optional<SimplePath>> simple = new HashMap<>();

    XmlPaths() {
        synchronized (FACTORY) {
            compiler = FACTORY.newXPath();
        }
    }

    /**
     * Makes sure that it is an expression, and an allowed one.
     *
     * @throws IllegalArgumentException if it is not
     */
    void check(String expression) {
        XPathRules.check(expression);
        try {
            compiled.put(expression, compiler.compile(expression));
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException("expected an XPath, found '" + expression + "': " + reason(e), e);
        }
    }

    /** The expression as a path that needs no engine, if it is such a one. */
    Optional<SimplePath> simple(String expression) {
        return simple.computeIfAbsent(expression, SimplePath::of);
    }

    /** What the expression, checked before, has to say at a node. */
    XPathEvaluationResult<?> at(Node node, String expression) {
        try {
            XPathExpression path = compiled.get(expression);
            if (path == null) {
                path = compiler.compile(expression);
                compiled.put(expression, path);
            }
            return path.evaluateExpression(node);
        } catch (XPathExpressionException e) {
            throw new IllegalStateException("An XPath that was checked does not work: " + expression, e);
        }
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static XPathFactory hardened() {
        try {
            XPathFactory factory = XPathFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory;
        } catch (XPathFactoryConfigurationException e) {
            throw new IllegalStateException("Every Java platform can process securely", e);
        }
    }
}
