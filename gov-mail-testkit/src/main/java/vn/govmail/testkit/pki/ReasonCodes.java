package vn.govmail.testkit.pki;

import java.security.cert.CRLReason;

/** The numbers of the reasons for revocation (RFC 5280 section 5.3.1). Stateless. */
final class ReasonCodes {
    private ReasonCodes() {}

    static int of(CRLReason reason) {
        return switch (reason) {
            case UNSPECIFIED -> 0;
            case KEY_COMPROMISE -> 1;
            case CA_COMPROMISE -> 2;
            case AFFILIATION_CHANGED -> 3;
            case SUPERSEDED -> 4;
            case CESSATION_OF_OPERATION -> 5;
            case CERTIFICATE_HOLD -> 6;
            case UNUSED -> 7;
            case REMOVE_FROM_CRL -> 8;
            case PRIVILEGE_WITHDRAWN -> 9;
            case AA_COMPROMISE -> 10;
        };
    }
}
