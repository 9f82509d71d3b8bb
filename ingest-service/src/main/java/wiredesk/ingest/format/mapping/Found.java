package wiredesk.ingest.format.mapping;

import java.util.List;
import java.util.Optional;

/** Something in a document: an object, an element, an attribute, a text. */
interface Found {

    /** What it says, as text; empty if that is nothing. */
    Optional<String> text();

    /** What it says, with its mark-up; empty if that is nothing. */
    Optional<String> markup();

    /** What stands at a place in it, in the document's order. */
    List<Found> at(Place place);
}
