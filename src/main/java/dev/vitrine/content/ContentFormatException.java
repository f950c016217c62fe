package dev.vitrine.content;

import java.io.IOException;

/// Bytes that are not what they seemed to be, or not all there.
public final class ContentFormatException extends IOException {
    private static final long serialVersionUID = 1;

    /// What is wrong.
    public enum Fault {
        /// They end before something that has to come.
        ENDS_EARLY,
        /// They break a rule of the format.
        MALFORMED,
        /// They name a size, a count or a place that cannot be.
        IMPOSSIBLE_NUMBER,
        /// They are nested deeper than a sane file is.
        TOO_DEEP,
        /// They say more than may be read: only [Bounds] tells how much.
        TOO_LARGE,
        /// They use a part of the format that is not read here.
        UNSUPPORTED
    }

    /// Where in a text: both counted from 1; 0 when there is no such place.
    public record Place(long line, long column) {
        public static final Place NONE = new Place(0, 0);
    }

    private final Fault fault;
    private final transient Place place;

    public ContentFormatException(Fault fault) {
        this(fault, Place.NONE);
    }

    public ContentFormatException(Fault fault, Place place) {
        super(fault + " " + place);
        this.fault = fault;
        this.place = place;
    }

    public Fault fault() {
        return fault;
    }

    public Place place() {
        return place;
    }
}
