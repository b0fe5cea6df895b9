package vn.govmail.signing.odf.create;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.cms.create.PartFile;
import vn.govmail.signing.cms.create.SignerCertificates;
import vn.govmail.signing.container.FileReferences;
import vn.govmail.signing.container.FileSignature;
import vn.govmail.signing.container.OpenedForSigning;
import vn.govmail.signing.container.SignedContainer;
import vn.govmail.signing.odf.OdfPackage;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlForms;
import vn.govmail.signing.xml.XmlSignature;
import vn.govmail.signing.xml.create.KeySignature;
import vn.govmail.signing.xml.create.SignatureSpec;
import vn.govmail.signing.xml.create.UnsignedSignature;
import vn.govmail.signing.xml.create.XmlLevels;

/** Signs OpenDocument files: every file of the package but those of signatures. Immutable. */
public record OdfCreation(XmlLevels levels) {
    private static final String SIGNATURES = "urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    /**
     * As office programs read signatures. LibreOffice loses the namespaces of the document element while it reads, so they must not stand
     * in what is signed: the canonical form is the exclusive one.
     */
    private static final SignatureSpec.Style STYLE =
            new SignatureSpec.Style("", "http://www.w3.org/2001/10/xml-exc-c14n#", true, false);

    /**
     * The file of signatures.
     *
     * @param replaced by its name, in place of the one that is there
     * @param added by its name, where there is none yet
     */
    private record Signature(Map<String, byte[]> replaced, Map<String, byte[]> added, int bytes) {}

    /** Signs. */
    public SigningResult sign(Content document, Format format, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        SignerCertificates.check(key.chain(), request.signingTime());
        levels.checkPossible(request.level());
        Signature signature = OpenedForSigning.with(document, opened -> signature(opened, key, request));
        try (PartFile part = PartFile.of(out)) {
            OutputStream written = new BufferedOutputStream(Channels.newOutputStream(part.channel()));
            SignedContainer.rewrite(
                    document, OpenedForSigning.LIMITS, signature.replaced(), signature.added(), written);
            written.flush();
            int bytes = signature.bytes();
            SigningResult result = SigningResult.of(
                    format,
                    request.level(),
                    new SigningResult.Sizes(
                            document.sizeInBytes(), part.channel().size(), bytes, bytes));
            part.moveToTarget();
            return result;
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    private Signature signature(SignedContainer container, SigningKey key, SigningRequest request)
            throws IOException, SigningException {
        OdfPackage document = OdfPackage.of(container, OpenedForSigning.LIMITS);
        if (document.isEncrypted()) {
            throw new SigningException(SigningProblem.FILE_ENCRYPTED, "only a password opens it");
        }
        if (!document.isSound()) {
            throw new SigningException(SigningProblem.FILE_MALFORMED, "no list of its files");
        }
        boolean first = !document.has(OdfPackage.DOCUMENT_SIGNATURES);
        XmlFile earlier =
                first ? null : FileSignature.open(container, OdfPackage.DOCUMENT_SIGNATURES, OpenedForSigning.LIMITS);
        Element root = earlier == null ? newRoot() : earlier.root();
        int number = earlier == null ? 1 : XmlSignature.all(earlier).size() + 1;
        Map<String, byte[]> digests = OpenedForSigning.digests(
                container, document.files(), key.scheme().digest());
        SignatureSpec spec =
                FileReferences.signature(digests, "", key, request, number).in(STYLE);
        UnsignedSignature signature = UnsignedSignature.append(root, spec);
        KeySignature.complete(signature, key);
        levels.raise(signature, spec, request.level());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        XmlForms.write(XmlFile.of(root.getOwnerDocument()), file);
        Map<String, byte[]> written = Map.of(OdfPackage.DOCUMENT_SIGNATURES, file.toByteArray());
        return new Signature(first ? Map.of() : written, first ? written : Map.of(), file.size());
    }

    private static Element newRoot() {
        Document document = XmlForms.emptyDocument();
        Element root = document.createElementNS(SIGNATURES, "document-signatures");
        root.setAttributeNS(XMLNS, "xmlns", SIGNATURES);
        root.setAttributeNS(XMLNS, "xmlns:dsig", SIGNATURES);
        root.setAttributeNS(SIGNATURES, "dsig:version", "1.2");
        document.appendChild(root);
        return root;
    }
}
