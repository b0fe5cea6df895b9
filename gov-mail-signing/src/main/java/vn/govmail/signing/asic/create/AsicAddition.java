package vn.govmail.signing.asic.create;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.asic.ContainerLayout;
import vn.govmail.signing.cms.create.PartFile;
import vn.govmail.signing.container.EntryContent;
import vn.govmail.signing.container.FileSignature;
import vn.govmail.signing.container.OpenedForSigning;
import vn.govmail.signing.container.SignedContainer;
import vn.govmail.signing.signeddata.create.EarlierSignatures;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlSignature;

/** Adds a signature to a container, of which every other byte stays. Immutable. */
public record AsicAddition(AsicCreation creation, ContainerForm form) {
    private static final int LONGEST = 16 << 20;
    private static final int MOST = 999;

    /** Signs all files of a container. */
    public SigningResult sign(Content container, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        creation.checkPossible(key, request);
        AsicCreation.Signature signature = OpenedForSigning.with(container, opened -> signature(opened, key, request));
        try (PartFile part = PartFile.of(out)) {
            OutputStream file = new BufferedOutputStream(Channels.newOutputStream(part.channel()));
            SignedContainer.rewrite(container, OpenedForSigning.LIMITS, signature.replaced(), signature.added(), file);
            file.flush();
            SigningResult result = SigningResult.of(
                    Format.ASIC,
                    request.level(),
                    new SigningResult.Sizes(
                            container.sizeInBytes(), part.channel().size(), signature.bytes(), signature.bytes()));
            part.moveToTarget();
            return result;
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    private AsicCreation.Signature signature(SignedContainer container, SigningKey key, SigningRequest request)
            throws IOException, SigningException {
        ContainerLayout layout = ContainerLayout.of(container);
        if (layout.data().isEmpty() || !layout.problems().isEmpty()) {
            throw new SigningException(SigningProblem.FILE_MALFORMED, "not a container of files to be signed");
        }
        Map<String, byte[]> digests =
                OpenedForSigning.digests(container, layout.data(), key.scheme().digest());
        if (layout.isSimple() && !layout.cades().isEmpty()) {
            return joined(container, layout, key, request);
        }
        if (layout.isSimple() && !layout.xades().isEmpty()) {
            return appended(container, layout.xades().get(0), digests, key, request);
        }
        if (form.cades() && !layout.isSimple()) {
            String number = free(container, "META-INF/ASiCManifest*.xml", "META-INF/signature*.p7s");
            return creation.withManifest(number, digests, key, request);
        }
        if (form.cades()) {
            Content only = new EntryContent(
                    container, container.entry(layout.data().get(0)).orElseThrow());
            byte[] signature = creation.cms(only, null, key, request);
            return new AsicCreation.Signature(Map.of(), Map.of("META-INF/signature.p7s", signature), signature.length);
        }
        String name = layout.isSimple()
                ? "META-INF/signatures.xml"
                : "META-INF/signatures" + free(container, "META-INF/signatures*.xml") + ".xml";
        byte[] signature = creation.xml(ContainerXml.signatures(), 1, digests, key, request);
        return new AsicCreation.Signature(Map.of(), Map.of(name, signature), signature.length);
    }

    private AsicCreation.Signature joined(
            SignedContainer container, ContainerLayout layout, SigningKey key, SigningRequest request)
            throws IOException, SigningException {
        String name = layout.cades().get(0);
        byte[] before = container.bytes(container.entry(name).orElseThrow(), LONGEST);
        Content only = new EntryContent(
                container, container.entry(layout.data().get(0)).orElseThrow());
        byte[] signature = creation.cms(only, EarlierSignatures.in(Content.of(before)), key, request);
        return new AsicCreation.Signature(Map.of(name, signature), Map.of(), signature.length);
    }

    private AsicCreation.Signature appended(
            SignedContainer container, String name, Map<String, byte[]> digests, SigningKey key, SigningRequest request)
            throws IOException, SigningException {
        XmlFile file = FileSignature.open(container, name, OpenedForSigning.LIMITS);
        int number = XmlSignature.all(file).size() + 1;
        byte[] signature = creation.xml(file.root(), number, digests, key, request);
        return new AsicCreation.Signature(Map.of(name, signature), Map.of(), signature.length);
    }

    /** The first number that none of these names has yet. */
    private static String free(SignedContainer container, String... names) throws SigningException {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(each -> String.format(Locale.ROOT, "%03d", each))
                .filter(number -> Arrays.stream(names)
                        .noneMatch(name ->
                                container.entry(name.replace("*", number)).isPresent()))
                .findFirst()
                .orElseThrow(() -> new SigningException(SigningProblem.LIMIT_EXCEEDED, "too many signatures"));
    }
}
