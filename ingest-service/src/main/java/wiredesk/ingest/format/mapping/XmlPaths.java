package wiredesk.ingest.format.mapping;

import java.util.HashMap;
import java.util.List;
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
import wiredesk.ingest.format.xml.XmlElement;

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
            // Some of what is wrong with an expression shows only when it is used.
            XmlTree sample = new XmlTree(new XmlElement("sample", Map.of(), List.of()));
            at(sample.node(sample.root()), expression);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException("expected an XPath, found '" + expression + "': " + reason(e), e);
        } catch (UnsearchableItem e) {
            throw new IllegalArgumentException("expected an XPath, found '" + expression + "': " + e.getMessage(), e);
        }
    }

    /** The expression as a path that needs no engine, if it is such a one. */
    Optional<SimplePath> simple(String expression) {
        return simple.computeIfAbsent(expression, SimplePath::of);
    }

    /**
     * What the expression, checked before, has to say at a node.
     *
     * @throws UnsearchableItem if it cannot be used there
     */
    XPathEvaluationResult<?> at(Node node, String expression) {
        try {
            XPathExpression path = compiled.get(expression);
            if (path == null) {
                path = compiler.compile(expression);
                compiled.put(expression, path);
            }
            return path.evaluateExpression(node);
        } catch (XPathExpressionException e) {
            throw new UnsearchableItem("The XPath " + expression + " cannot be used: " + reason(e));
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
