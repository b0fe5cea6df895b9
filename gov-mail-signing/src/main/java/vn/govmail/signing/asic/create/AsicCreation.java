package vn.govmail.signing.asic.create;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.cms.create.CmsLevels;
import vn.govmail.signing.cms.create.DocumentDigests;
import vn.govmail.signing.cms.create.PartFile;
import vn.govmail.signing.cms.create.SignerCertificates;
import vn.govmail.signing.container.ContainerWriter;
import vn.govmail.signing.container.FileReferences;
import vn.govmail.signing.signeddata.create.EarlierSignatures;
import vn.govmail.signing.signeddata.create.FileEnvelope;
import vn.govmail.signing.signeddata.create.SignedDataCreation;
import vn.govmail.signing.xml.create.KeySignature;
import vn.govmail.signing.xml.create.SignatureSpec;
import vn.govmail.signing.xml.create.UnsignedSignature;
import vn.govmail.signing.xml.create.XmlLevels;

/** Makes containers of files and signatures over them. Immutable. */
public final class AsicCreation {
    private final ContainerForm form;
    private final CmsLevels cmsLevels;
    private final XmlLevels xmlLevels;

    public AsicCreation(ContainerForm form, CmsLevels cmsLevels, XmlLevels xmlLevels) {
        this.form = form;
        this.cmsLevels = cmsLevels;
        this.xmlLevels = xmlLevels;
    }

    /**
     * A signature and the manifest that it signs, if it signs one.
     *
     * @param replaced files of the container by their names, in place of those that are there
     * @param added further files by their names
     */
    record Signature(Map<String, byte[]> replaced, Map<String, byte[]> added, int bytes) {}

    /** Refuses before anything is written what cannot be done. */
    void checkPossible(SigningKey key, SigningRequest request) throws SigningException {
        SignerCertificates.check(key.chain(), request.signingTime());
        if (form.cades()) {
            cmsLevels.checkPossible(request.level());
        } else {
            xmlLevels.checkPossible(request.level());
        }
    }

    /** Puts files into a new container and signs them. */
    public SigningResult sign(Map<String, Content> files, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        checkPossible(key, request);
        try (PartFile part = PartFile.of(out)) {
            OutputStream file = new BufferedOutputStream(Channels.newOutputStream(part.channel()));
            long before = 0;
            Signature signature;
            ContainerWriter writer = new ContainerWriter(file, request.signingTime());
            try (writer) {
                writer.stored("mimetype", form.type().getBytes(StandardCharsets.US_ASCII));
                Map<String, byte[]> digests = new LinkedHashMap<>();
                for (Map.Entry<String, Content> each : files.entrySet()) {
                    MessageDigest digest = DocumentDigests.of(key.scheme().digest());
                    writer.add(each.getKey(), each.getValue(), digest);
                    digests.put(each.getKey(), digest.digest());
                    before += each.getValue().sizeInBytes();
                }
                if (!form.simple() && !form.cades()) {
                    writer.add("META-INF/manifest.xml", ContainerXml.packageManifest(form.type(), files.keySet()));
                }
                Content only = files.values().iterator().next();
                signature = form.cades() ? cades(digests, only, key, request) : xades(digests, key, request);
                for (Map.Entry<String, byte[]> each : signature.added().entrySet()) {
                    writer.add(each.getKey(), each.getValue());
                }
            }
            file.flush();
            if (writer.isTooLarge()) {
                throw new SigningException(SigningProblem.LIMIT_EXCEEDED, "the container would be too large");
            }
            SigningResult result = SigningResult.of(
                    Format.ASIC,
                    request.level(),
                    new SigningResult.Sizes(before, part.channel().size(), signature.bytes(), signature.bytes()));
            part.moveToTarget();
            return result;
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    private Signature cades(Map<String, byte[]> digests, Content only, SigningKey key, SigningRequest request)
            throws SigningException, IOException {
        if (form.simple()) {
            byte[] signature = cms(only, null, key, request);
            return new Signature(Map.of(), Map.of("META-INF/signature.p7s", signature), signature.length);
        }
        return withManifest("001", digests, key, request);
    }

    /** A CAdES signature over a manifest of its own. */
    Signature withManifest(String number, Map<String, byte[]> digests, SigningKey key, SigningRequest request)
            throws SigningException, IOException {
        String name = "META-INF/signature" + number + ".p7s";
        byte[] manifest = ContainerXml.manifest(name, digests, key.scheme());
        byte[] signature = cms(Content.of(manifest), null, key, request);
        Map<String, byte[]> added = new LinkedHashMap<>();
        added.put("META-INF/ASiCManifest" + number + ".xml", manifest);
        added.put(name, signature);
        return new Signature(Map.of(), added, signature.length);
    }

    /** A CAdES signature, beside earlier ones in its file if there are any. */
    byte[] cms(Content content, @Nullable EarlierSignatures earlier, SigningKey key, SigningRequest request)
            throws SigningException, IOException {
        ByteArrayOutputStream signature = new ByteArrayOutputStream();
        new SignedDataCreation(cmsLevels).sign(new FileEnvelope(content, false, earlier), key, request, signature);
        return signature.toByteArray();
    }

    private Signature xades(Map<String, byte[]> digests, SigningKey key, SigningRequest request)
            throws SigningException, IOException {
        String name = form.simple() ? "META-INF/signatures.xml" : "META-INF/signatures001.xml";
        byte[] signature = xml(ContainerXml.signatures(), 1, digests, key, request);
        return new Signature(Map.of(), Map.of(name, signature), signature.length);
    }

    /** A file of signatures with one more XAdES signature in it. */
    byte[] xml(Element root, int number, Map<String, byte[]> digests, SigningKey key, SigningRequest request)
            throws SigningException, IOException {
        SignatureSpec spec = FileReferences.signature(digests, ContainerXml.MEDIA_TYPE, key, request, number);
        UnsignedSignature signature = UnsignedSignature.append(root, spec);
        KeySignature.complete(signature, key);
        xmlLevels.raise(signature, spec, request.level());
        return ContainerXml.bytes(root.getOwnerDocument());
    }
}
