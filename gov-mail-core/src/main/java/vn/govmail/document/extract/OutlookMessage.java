package vn.govmail.document.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.govmail.container.ContainerException;

/**
 * What a message as Outlook stores it holds ([MS-OXMSG] 2.2): its subject and body as one text, and its attachments, messages among them.
 * Strings of one byte a character are in the code page of the writer's machine and read as UTF-8 where they are that.
 */
final class OutlookMessage {
    private static final String PROPERTY = "__substg1.0_";
    private static final String SUBJECT = "0037";
    private static final String BODY = "1000";
    private static final String HTML = "10130102";
    private static final String LONG_NAME = "3707";
    private static final String SHORT_NAME = "3704";
    private static final String DATA = "37010102";
    private static final String OBJECT = "3701000D";

    private final ObjectList found;

    private OutlookMessage(ObjectList found) {
        this.found = found;
    }

    static void read(CompoundStreams root, ObjectList found) throws IOException {
        new OutlookMessage(found).message(root);
    }

    private void message(CompoundStreams root) throws IOException {
        String subject = string(root, SUBJECT).orElse("");
        Optional<String> body = string(root, BODY);
        Optional<byte[]> html = bytes(root, HTML);
        String words = subject + "\n\n" + body.orElse("") + "\n";
        found.file("body.txt", words.getBytes(StandardCharsets.UTF_8));
        if (html.isPresent()) {
            found.file("body.html", html.get());
        } else if (body.isEmpty()) {
            found.unread("body", "no text that is read here");
        }
        int number = 0;
        for (String name : root.storageNames()) {
            if (name.startsWith("__attach_version1.0_")) {
                number++;
                attachment(root.storage(name), "attachment" + number);
            }
        }
    }

    private void attachment(CompoundStreams storage, String unnamed) throws IOException {
        String stated = string(storage, LONG_NAME).orElse("");
        String brief = string(storage, SHORT_NAME).orElse("");
        String name = !stated.isBlank() ? stated : !brief.isBlank() ? brief : unnamed;
        Optional<byte[]> data = bytes(storage, DATA);
        if (data.isPresent()) {
            found.file(name, data.get());
        } else if (storage.storageNames().contains(PROPERTY + OBJECT)) {
            CompoundStreams object = storage.storage(PROPERTY + OBJECT);
            if (object.streamNames().contains("__properties_version1.0")) {
                found.file(name, CompoundCopy.of(object, found));
            } else {
                ObjectStorage.read(object, name, found);
            }
        } else {
            found.unread(name, "an attachment without data");
        }
    }

    private Optional<byte[]> bytes(CompoundStreams storage, String property) throws ContainerException {
        String name = PROPERTY + property;
        found.admit(storage.size(name));
        return storage.stream(name).map(StreamBytes::all);
    }

    private Optional<String> string(CompoundStreams storage, String property) throws ContainerException {
        Optional<byte[]> wide = bytes(storage, property + "001F");
        return wide.isPresent()
                ? wide.map(value -> new String(value, StandardCharsets.UTF_16LE))
                : bytes(storage, property + "001E").map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
