package vn.govmail;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.govmail.address.AddressBook;
import vn.govmail.address.Agency;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;

/** An address book with one entry, for cases that name their sender. */
record OneCorrespondent(Correspondent known) implements AddressBook {
    @Override
    public Optional<Correspondent> find(MailAddress address) {
        return Optional.of(known).filter(one -> one.address().equals(address));
    }

    @Override
    public List<Agency> agenciesNamed(String name) {
        return List.of();
    }

    @Override
    public List<Agency> agenciesBoundTo(X509Certificate certificate, LocalDate day) {
        return List.of();
    }
}
