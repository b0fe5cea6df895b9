package vn.govmail.signing.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Reason;
import vn.govmail.signing.checked.ContentMissingException;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.xml.CheckedReference.LeftOut;
import vn.govmail.signing.xml.CheckedReference.State;
import vn.govmail.signing.xml.CheckedReference.Target;

/** Follows one reference (XML Signature 1.1, 4.4.3) as far as that is allowed, and compares digests. Confined to one verification. */
final class ReferenceCheck {
    private final XmlFile file;
    private final Element signature;
    private final ExternalData data;
    private final Profile profile;
    private final Limits limits;
    private final Effort effort;

    ReferenceCheck(XmlFile file, Element signature, ExternalData data, Profile profile, Limits limits, Effort effort) {
        this.file = file;
        this.signature = signature;
        this.data = data;
        this.profile = profile;
        this.limits = limits;
        this.effort = effort;
    }

    /** What a step of a reference yields: part of a document, or bytes, perhaps made of such a part. */
    private record Yield(Optional<Part> part, Optional<CoveredBytes> bytes, boolean textAlone) {
        static Yield of(Part part) {
            return new Yield(Optional.of(part), Optional.empty(), false);
        }

        static Yield of(CoveredBytes bytes) {
            return new Yield(Optional.empty(), Optional.of(bytes), false);
        }

        Yield as(CoveredBytes made, boolean text) {
            return new Yield(part, Optional.of(made), text);
        }

        Part asPart() throws XmlRefusedException {
            if (bytes.isPresent()) {
                throw refused(Reason.FORBIDDEN_TRANSFORM);
            }
            return part.orElseThrow(() -> refused(Reason.FORBIDDEN_TRANSFORM));
        }

        /** To be transformed as bytes they have to be bytes that can be read. */
        ReadableBytes asReadable() throws IOException {
            if (part.isPresent()) {
                throw refused(Reason.FORBIDDEN_TRANSFORM);
            }
            if (bytes.orElse(null) instanceof ReadableBytes readable) {
                return readable;
            }
            throw new ContentMissingException();
        }
    }

    /** A part of this document; its comments belong to it only where the reference says so. */
    private record Part(Node apex, boolean comments, LeftOut leftOut) {}

    /**
     * Follows it.
     *
     * @throws XmlRefusedException if the reference is no well-formed reference
     * @throws IOException if the place where the bytes lie cannot be read
     */
    CheckedReference check(Element reference) throws IOException {
        ReferenceText text = ReferenceText.of(reference);
        effort.steps(1);
        Optional<String> digest = Algorithms.digest(text.digestMethod());
        Optional<Target> target = Optional.empty();
        try {
            String algorithm = digest.orElseThrow(() -> refused(Reason.FORM_NOT_SUPPORTED));
            Optional<Yield> start = dereference(text.uri());
            if (start.isEmpty()) {
                return text.answer(algorithm, State.MISSING, Optional.empty(), target);
            }
            Yield end = transformed(start.get(), text.transforms());
            target = end.part().map(part -> target(part, end.textAlone()));
            boolean same = MessageDigest.isEqual(text.digest(), digestOf(end, algorithm));
            return text.answer(algorithm, same ? State.FITS : State.MISMATCH, Optional.empty(), target);
        } catch (ContentMissingException e) {
            return text.answer(digest.orElse(""), State.MISSING, Optional.empty(), target);
        } catch (XmlRefusedException e) {
            return text.answer(digest.orElse(""), State.REFUSED, Optional.of(e.reason()), target);
        } catch (GeneralSecurityException e) {
            return text.answer("", State.REFUSED, Optional.of(Reason.FORM_NOT_SUPPORTED), target);
        }
    }

    /** The digest of what a reference names, whatever it states. */
    byte[] digest(Element reference) throws IOException, GeneralSecurityException {
        ReferenceText text = ReferenceText.of(reference);
        String algorithm = Algorithms.digest(text.digestMethod()).orElseThrow(() -> refused(Reason.FORM_NOT_SUPPORTED));
        Yield start = dereference(text.uri()).orElseThrow(ContentMissingException::new);
        return digestOf(transformed(start, text.transforms()), algorithm);
    }

    /** What a reference leads to, as its digest was made over it; nodes that no transform wrote are written in this form. */
    void write(Element reference, Canonicalization form, OutputStream out) throws IOException {
        ReferenceText text = ReferenceText.of(reference);
        Yield start = dereference(text.uri()).orElseThrow(ContentMissingException::new);
        Yield end = transformed(start, text.transforms());
        Yield bytes = end.bytes().isPresent() ? end : canonical(end, form);
        bytes.bytes().orElseThrow(ContentMissingException::new).writeTo(new RepeatedOutput(out, effort));
    }

    /** The same stream, where what goes through it is paid for as something that was made for it. */
    OutputStream paid(OutputStream out) {
        return new PaidOutput(out, effort);
    }

    private Optional<Yield> dereference(Optional<String> uri) throws IOException {
        String name = uri.orElse("");
        if (uri.isPresent() && (name.isEmpty() || name.equals("#xpointer(/)"))) {
            return Optional.of(Yield.of(new Part(file.document(), !name.isEmpty(), LeftOut.NOTHING)));
        }
        if (!name.startsWith("#")) {
            return data.find(name).map(Yield::of);
        }
        String fragment = name.substring(1);
        boolean pointer = fragment.startsWith("xpointer(id('") && fragment.endsWith("'))");
        String id = pointer ? fragment.substring("xpointer(id('".length(), fragment.length() - 3) : fragment;
        return file.named(id).map(element -> Yield.of(new Part(element, pointer, LeftOut.NOTHING)));
    }

    private Yield transformed(Yield start, List<Element> transforms) throws IOException {
        Yield current = start;
        for (Element transform : transforms) {
            current = step(current, transform);
        }
        return current;
    }

    private Yield step(Yield input, Element transform) throws IOException {
        String algorithm = Elements.algorithm(transform);
        Optional<Profile.FormTransform> own = profile.own(algorithm);
        if (own.isPresent()) {
            return Yield.of(own.get().apply(input.asReadable(), transform));
        }
        Optional<Canonicalization> form = Canonicalization.of(transform);
        if (form.isPresent()) {
            return canonical(input, form.get());
        }
        Part part = input.asPart();
        if (algorithm.equals(Names.BASE64)) {
            byte[] decoded = Elements.base64(textOf(part));
            return input.as(out -> out.write(decoded), true);
        }
        return Yield.of(filtered(part, transform, algorithm));
    }

    private Yield canonical(Yield input, Canonicalization form) throws IOException {
        if (input.part().isPresent()) {
            Part part = input.asPart();
            return input.as(out -> write(part, form, out), false);
        }
        ReadableBytes source = input.asReadable();
        if (source instanceof CanonicalBytes) {
            return input;
        }
        return Yield.of(out -> {
            try (InputStream in = source.open()) {
                CanonicalEvents.write(in, limits, form, out);
            }
        });
    }

    private void write(Part part, Canonicalization form, OutputStream out) throws IOException {
        Canonicalization shown =
                part.comments() ? form : new Canonicalization(form.version(), false, form.inclusivePrefixes());
        CanonicalTree.write(part.apex(), each -> isLeftOut(each, part.leftOut()), shown, new PaidOutput(out, effort));
    }

    private boolean isLeftOut(Element element, LeftOut leftOut) {
        return switch (leftOut) {
            case NOTHING -> false;
            case THIS_SIGNATURE -> element == signature;
            case ALL_SIGNATURES -> Elements.isDsig(element, "Signature");
        };
    }

    private Part filtered(Part part, Element transform, String algorithm) throws XmlRefusedException {
        if (!profile.allowsFilters() || part.leftOut() == LeftOut.ALL_SIGNATURES) {
            throw refused(Reason.FORBIDDEN_TRANSFORM);
        }
        if (algorithm.equals(Names.ENVELOPED)) {
            boolean within = Elements.isWithin(signature, part.apex());
            return within ? new Part(part.apex(), part.comments(), LeftOut.THIS_SIGNATURE) : part;
        }
        if (NodeFilters.leavesOutSignatures(transform, algorithm)) {
            return new Part(part.apex(), part.comments(), LeftOut.ALL_SIGNATURES);
        }
        throw refused(Reason.FORBIDDEN_TRANSFORM);
    }

    private String textOf(Part part) {
        StringBuilder text = new StringBuilder();
        Node node = part.apex();
        while (node != null) {
            boolean out = node instanceof Element element && isLeftOut(element, part.leftOut());
            if (node.getNodeType() == Node.TEXT_NODE) {
                text.append(node.getNodeValue());
            }
            node = out ? Elements.nextAfter(node, part.apex()) : Elements.next(node, part.apex());
        }
        effort.read(text.length());
        return text.toString();
    }

    private byte[] digestOf(Yield end, String algorithm) throws IOException, GeneralSecurityException {
        Yield bytes = end.bytes().isPresent() ? end : canonical(end, Canonicalization.DEFAULT);
        return bytes.bytes().orElseThrow(ContentMissingException::new).digest(algorithm);
    }

    private Target target(Part part, boolean textAlone) {
        boolean document = part.apex() == file.document();
        Element element = document ? file.root() : (Element) part.apex();
        return new Target(element, document, part.leftOut(), textAlone);
    }

    private static XmlRefusedException refused(Reason reason) {
        return new XmlRefusedException(reason, "a reference that is not followed");
    }
}
