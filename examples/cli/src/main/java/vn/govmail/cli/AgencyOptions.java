package vn.govmail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.govmail.address.Agency;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.DirectoryFile;
import vn.govmail.naming.directory.DirectoryFileException;

/** The agencies that staff lists are about. */
final class AgencyOptions {
    @Option(
            names = "--agency",
            paramLabel = "ID[=NAME]",
            description = "The agency of rows that name none; with a name it is entered where it is not known.")
    private @Nullable String agency;

    @Option(
            names = "--agencies",
            paramLabel = "FILE",
            description =
                    "A directory file (columns parted by tabs) whose agencies are entered first; addresses in it are"
                            + " not.")
    private @Nullable Path file;

    private List<Agency> listed = List.of();

    /** Reads the file before anything is changed. */
    void read() {
        if (file == null) {
            return;
        }
        try {
            listed = DirectoryFile.read(file).agencies();
        } catch (DirectoryFileException e) {
            throw UsageException.directoryFile("--agencies " + file, e);
        } catch (IOException e) {
            throw UsageException.file("--agencies " + file, e);
        }
    }

    /** Enters the agencies that are new or other than known, and answers the one of rows that name none. */
    Optional<Agency> enter(Directory directory, Act act, Sentences sentences) throws InputException {
        for (Agency one : listed) {
            if (!directory.agency(one.id()).equals(Optional.of(one))) {
                directory.register(one, act);
            }
        }
        if (agency == null) {
            return Optional.empty();
        }
        String[] parts = agency.split("=", 2);
        String id = parts[0].strip();
        if (parts.length == 2
                && !id.isEmpty()
                && !parts[1].isBlank()
                && directory.agency(id).isEmpty()) {
            directory.register(Agency.named(id, parts[1].strip(), ""), act);
        }
        Optional<Agency> usual = directory.agency(id);
        if (usual.isEmpty()) {
            throw new InputException(
                    "AGENCY_UNKNOWN",
                    sentences.text("AGENCY_UNKNOWN.message", Map.of("agency", id)) + " "
                            + sentences.text("AGENCY_UNKNOWN.advice"));
        }
        return usual;
    }
}
