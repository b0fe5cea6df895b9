package vn.govmail.text.office;

import java.util.List;

/** Text in one font and in one piece. */
interface OnePieceRun extends Run {
    /** The piece. */
    Piece piece();

    /** Takes the changes of the part in which the piece stands. */
    Edits edits();

    @Override
    default List<String> pieces() {
        return List.of(piece().text());
    }

    @Override
    default void write(List<String> pieces) {
        piece().write(edits(), pieces.get(0));
    }
}
