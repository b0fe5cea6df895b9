package vn.govmail.signing.xml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The two ways to say in XPath that signatures are left out; nothing else is understood. Stateless. */
final class NodeFilters {
    private static final Pattern NOT_WITHIN =
            Pattern.compile("not\\s*\\(\\s*ancestor-or-self\\s*::\\s*([\\w.-]+):Signature\\s*\\)");
    private static final Pattern DESCENDANT = Pattern.compile("(?:/descendant::|//)([\\w.-]+):Signature");

    private NodeFilters() {}

    /** Whether a transform leaves out all signatures and nothing else. */
    static boolean leavesOutSignatures(Element transform, String algorithm) throws XmlRefusedException {
        List<Element> parameters = Elements.strictChildren(transform);
        if (parameters.size() != 1) {
            return false;
        }
        Element expression = parameters.get(0);
        if (algorithm.equals(Names.XPATH) && Elements.isDsig(expression, "XPath")) {
            return names(NOT_WITHIN, expression);
        }
        return algorithm.equals(Names.XPATH_FILTER)
                && Elements.is(expression, Names.XPATH_FILTER, "XPath")
                && Elements.attribute(expression, "Filter").orElse("").equals("subtract")
                && names(DESCENDANT, expression);
    }

    private static boolean names(Pattern shape, Element expression) throws XmlRefusedException {
        Matcher matcher = shape.matcher(Elements.text(expression).strip());
        return matcher.matches() && Names.DSIG.equals(expression.lookupNamespaceURI(matcher.group(1)));
    }
}
