package vn.govmail.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A state agency or unit (cơ quan, đơn vị) as the address book knows it.
 *
 * @param id a stable identifier within the address book, for example the abbreviation {@code "stttt"}
 * @param name the name as documents print it, for example {@code "Sở Thông tin và Truyền thông"}
 * @param parentName the name of the body above it as documents print it over the agency's own, for example
 *     {@code "UBND tỉnh Đắk Nông"}; empty where there is none
 * @param certificates which certificates are this agency's seal (chữ ký điện tử của đơn vị)
 */
public record Agency(String id, String name, String parentName, List<CertificateBinding> certificates) {
    public Agency {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(parentName, "parentName");
        certificates = List.copyOf(certificates);
    }

    /** An agency of which no certificate is known. */
    public static Agency named(String id, String name, String parentName) {
        return new Agency(id, name, parentName, List.of());
    }

    /** The same agency with one more certificate. */
    public Agency withCertificate(CertificateBinding binding) {
        List<CertificateBinding> more = new ArrayList<>(certificates);
        more.add(binding);
        return new Agency(id, name, parentName, more);
    }
}
