package vn.govmail.signing.cms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.trust.RevocationEvidence;

/**
 * Revocation data as signatures carry them: lists and OCSP responses in their encodings. Immutable.
 *
 * @param lists revocation lists
 * @param responses OCSP responses, basic or wrapped
 */
record RevocationValues(List<byte[]> lists, List<byte[]> responses) {
    static final RevocationValues NONE = new RevocationValues(List.of(), List.of());
    private static final int LISTS = 0;
    private static final int RESPONSES = 1;

    /** The form shared by adbe-revocationInfoArchival (ISO 32000-1, 12.8.3.3.2) and revocation-values (EN 319 122-1, A.1.4). */
    static RevocationValues tagged(ASN1Encodable value) throws IOException {
        List<byte[]> lists = new ArrayList<>();
        List<byte[]> responses = new ArrayList<>();
        for (ASN1Encodable each : ASN1Sequence.getInstance(value)) {
            ASN1TaggedObject part = ASN1TaggedObject.getInstance(each);
            if (part.getTagNo() == LISTS || part.getTagNo() == RESPONSES) {
                for (ASN1Encodable piece : ASN1Sequence.getInstance(part, true)) {
                    (part.getTagNo() == LISTS ? lists : responses)
                            .add(piece.toASN1Primitive().getEncoded(ASN1Encoding.DL));
                }
            }
        }
        return new RevocationValues(lists, responses);
    }

    /** The field for revocation data in signed data itself (RFC 5652, 10.2.1; RFC 5940). */
    static RevocationValues of(@Nullable ASN1Set crls) throws IOException {
        if (crls == null) {
            return NONE;
        }
        List<byte[]> lists = new ArrayList<>();
        List<byte[]> responses = new ArrayList<>();
        for (ASN1Encodable each : crls) {
            if (each.toASN1Primitive() instanceof ASN1Sequence list) {
                lists.add(list.getEncoded(ASN1Encoding.DL));
            } else {
                OtherRevocationInfoFormat other =
                        OtherRevocationInfoFormat.getInstance(ASN1TaggedObject.getInstance(each), false);
                if (CMSObjectIdentifiers.id_ri_ocsp_response.equals(other.getInfoFormat())) {
                    responses.add(other.getInfo().toASN1Primitive().getEncoded(ASN1Encoding.DL));
                }
            }
        }
        return new RevocationValues(lists, responses);
    }

    RevocationValues and(RevocationValues more) {
        List<byte[]> allLists = new ArrayList<>(lists);
        allLists.addAll(more.lists);
        List<byte[]> allResponses = new ArrayList<>(responses);
        allResponses.addAll(more.responses);
        return new RevocationValues(allLists, allResponses);
    }

    RevocationEvidence evidence() {
        return RevocationEvidence.of(lists, responses);
    }
}
