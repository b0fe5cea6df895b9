package vn.govmail.signing.asic;

import java.io.IOException;
import vn.govmail.signing.container.SignedContainer;

/** A container with its layout and its manifests. Confined to one verification. */
record Opened(SignedContainer container, ContainerLayout layout, Manifests manifests) {

    /** All bytes of an entry that is there, if they are not too many. */
    byte[] bytes(String name, int most) throws IOException {
        return container.bytes(container.entry(name).orElseThrow(), most);
    }

    /** What a CAdES signature or a time stamp is about. */
    Subject subject(String name) {
        return Subject.of(name, container, layout, manifests);
    }
}
