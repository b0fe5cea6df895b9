package vn.govmail.signing.pdf.create;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.cms.create.ValidationData;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfReference;

/**
 * The document security store (ETSI EN 319 142-1, 5.4.2). The optional VRI part, which repeats for each signature what the
 * store holds, is not written; one that exists stays. Stateless.
 */
final class SecurityStore {
    private SecurityStore() {}

    /** The update that adds to the store of a file, or gives it one. */
    static byte[] update(SourceFile file, ValidationData data) throws SigningException {
        return SourceFile.guarded(() -> written(file, data));
    }

    private static byte[] written(SourceFile file, ValidationData data) throws SigningException {
        Update update = new Update(file);
        PdfDictionary store = file.dictionary(file.catalog(), "DSS");
        List<byte[]> certificates = new ArrayList<>();
        for (X509Certificate certificate : data.certificates()) {
            certificates.add(encoded(certificate));
        }
        Map<String, String> changes = new LinkedHashMap<>();
        add(file, update, store, "Certs", certificates, changes);
        add(file, update, store, "OCSPs", data.ocspResponses(), changes);
        add(file, update, store, "CRLs", data.crls(), changes);
        if (file.catalog().get("DSS") instanceof PdfReference reference && !store.equals(PdfDictionary.EMPTY)) {
            changes.forEach((key, syntax) -> update.change(reference.id(), store, key, syntax));
        } else {
            ObjectId id = update.newId();
            changes.putIfAbsent("Type", "/DSS");
            update.put(id, new PdfText().dictionary(store, changes));
            update.change(file.root(), file.catalog(), "DSS", PdfText.referenceTo(id));
        }
        return update.appended("DSS".getBytes(StandardCharsets.US_ASCII)).bytes();
    }

    private static void add(
            SourceFile file,
            Update update,
            PdfDictionary store,
            String key,
            List<byte[]> pieces,
            Map<String, String> changes) {
        if (pieces.isEmpty()) {
            return;
        }
        PdfText array = new PdfText().raw("[");
        file.array(store, key).items().forEach(item -> array.value(item).raw(" "));
        for (byte[] piece : pieces) {
            ObjectId id = update.newId();
            update.put(id, PdfText.stream("/Filter/FlateDecode", Picture.deflated(piece)));
            array.reference(id).raw(" ");
        }
        changes.put(key, array.raw("]").toSyntax());
    }

    private static byte[] encoded(X509Certificate certificate) throws SigningException {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new SigningException(SigningProblem.KEY_UNUSABLE, "a certificate cannot be encoded", e);
        }
    }
}
