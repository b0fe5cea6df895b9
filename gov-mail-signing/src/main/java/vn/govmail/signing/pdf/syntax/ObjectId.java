package vn.govmail.signing.pdf.syntax;

/**
 * What an indirect object is called by (ISO 32000-1, 7.3.10). Immutable.
 *
 * @param number object number, above 0 for objects in use
 * @param generation generation number, 0 to 65535
 */
public record ObjectId(int number, int generation) implements Comparable<ObjectId> {

    @Override
    public int compareTo(ObjectId other) {
        int byNumber = Integer.compare(number, other.number);
        return byNumber != 0 ? byNumber : Integer.compare(generation, other.generation);
    }

    @Override
    public String toString() {
        return number + " " + generation;
    }
}
