package vn.govmail.signing.xml.create;

import java.util.function.Consumer;
import org.w3c.dom.Element;

/**
 * One transform of a reference. Immutable.
 *
 * @param algorithm its identifier
 * @param parameters writes what stands in the element {@code Transform}
 */
public record TransformSpec(String algorithm, Consumer<Element> parameters) {
    /** A transform without parameters. */
    public static TransformSpec of(String algorithm) {
        return new TransformSpec(algorithm, element -> {});
    }

    /** The signature itself is left out. */
    public static TransformSpec enveloped() {
        return of("http://www.w3.org/2000/09/xmldsig#enveloped-signature");
    }
}
