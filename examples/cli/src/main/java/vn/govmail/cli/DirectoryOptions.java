package vn.govmail.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import vn.govmail.address.Agency;
import vn.govmail.naming.Naming;
import vn.govmail.naming.Unit;
import vn.govmail.naming.UnitRegister;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.MailboxPolicy;

/** What all commands on the directory take. */
final class DirectoryOptions {
    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    DatabaseOptions database() {
        return database;
    }

    OutputOptions output() {
        return output;
    }

    Sentences sentences(Surroundings surroundings) {
        return Sentences.in(output.language(surroundings.locale()));
    }

    LocalDate day(Surroundings surroundings) {
        return policy.day(surroundings.clock());
    }

    Instant at(Surroundings surroundings) {
        return policy.at(surroundings.clock());
    }

    MailboxPolicy mailboxes(Surroundings surroundings) {
        return MailboxPolicy.under(policy.rules(), day(surroundings));
    }

    /** As where addresses are made: without a moment the last formats count. */
    Naming naming(Surroundings surroundings) {
        Naming formats =
                policy.isMomentGiven() ? Naming.under(policy.rules(), day(surroundings)) : Naming.under(policy.rules());
        return formats.with(new UnitRegister());
    }

    /** An agency as addresses name it: by its id where that is a short name, otherwise by its name. */
    static Unit unit(Agency agency) {
        return Unit.agency(agency.id(), agency.name());
    }

    /** The one agency of an id or a name. */
    static Optional<Agency> agency(Directory directory, @Nullable String idOrName) {
        if (idOrName == null) {
            return Optional.empty();
        }
        return directory.agency(idOrName).or(() -> {
            var named = directory.agenciesNamed(idOrName);
            return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
        });
    }
}
