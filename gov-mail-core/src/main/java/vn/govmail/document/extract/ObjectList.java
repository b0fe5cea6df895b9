package vn.govmail.document.extract;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** The objects found in one document so far, which share a bound on how many and how large they are. */
final class ObjectList {
    private static final int MOST = 1_000;
    /** A file may name the same sectors many times. */
    private static final int MOST_BYTES = 32 << 20;

    private final List<EmbeddedObject> objects = new ArrayList<>();
    private long bytesLeft = MOST_BYTES;

    /** Refuses bytes before they are copied, where there is no room for them. */
    void admit(long bytes) throws ContainerException {
        bytesLeft -= bytes;
        if (bytes < 0 || bytesLeft < 0) {
            throw new ContainerException(ContainerProblem.TOO_LARGE);
        }
    }

    void file(String path, byte[] data) throws ContainerException {
        add(EmbeddedObject.file(path, data));
    }

    /** Words of a letter. */
    void words(String path, byte[] data) throws ContainerException {
        add(EmbeddedObject.words(path, data));
    }

    void unread(String path, String what) throws ContainerException {
        add(EmbeddedObject.unread(path, what));
    }

    private void add(EmbeddedObject object) throws ContainerException {
        if (objects.size() >= MOST) {
            throw new ContainerException(ContainerProblem.TOO_MANY_ENTRIES);
        }
        objects.add(object);
    }

    List<EmbeddedObject> all() {
        return List.copyOf(objects);
    }
}
