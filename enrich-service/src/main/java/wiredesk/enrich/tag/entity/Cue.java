package wiredesk.enrich.tag.entity;

/** What a word can say about a name beside it or around it; each is a section of {@code words-xx.txt}. */
enum Cue {
    /** Stands before a person: {@code Mr}. */
    PERSON("persons"),
    /** A job, the head of a role: {@code minister}. */
    ROLE("roles"),
    /** Stands before the head of a role: {@code deputy}. */
    ROLE_MODIFIER("roleModifiers"),
    /** Ends what an office is for: {@code affairs}. */
    OFFICE_END("officeEnds"),
    /** Ends the name of an organisation: {@code bank}. */
    ORGANISATION_END("organisationHeads"),
    /** Begins the name of an organisation that goes on with a preposition: {@code ministry of}. */
    ORGANISATION_START("organisationStarts"),
    /** Names one organisation by itself where it is capitalised: {@code Gobierno}. */
    ORGANISATION_ALONE("organisationsAlone"),
    /** Follows or precedes an organisation: {@code shares of}. */
    ORGANISATION_NEAR("organisationNear"),
    /** Stands before an organisation: {@code the company}. */
    ORGANISATION_BEFORE("organisationBefore"),
    /** Stands before a work or thing: {@code the film}. */
    OTHER_BEFORE("otherBefore"),
    /** Stands before what is no person: {@code the}. */
    ARTICLE("articles"),
    /** Ends the name of a place: {@code river}. */
    PLACE_END("placeHeads"),
    /** Begins the name of a place: {@code mount}. */
    PLACE_START("placeStarts"),
    /** Stands before a place, with {@code of} between or without: {@code town}. */
    PLACE_BEFORE("placeBefore"),
    /** Prepositions before places. */
    WHERE("where"),
    /** Ends the name of an event: {@code cup}. */
    EVENT_END("eventHeads"),
    /** Begins the name of an event: {@code operation}. */
    EVENT_START("eventStarts"),
    /** Said, won: after or before a person. */
    SAYS("says"),
    /** What a team does: {@code beat}. */
    PLAYS("plays"),
    /** Against whom a team plays: {@code over}. */
    AGAINST("against"),
    /** Words of sports: three of them make a sports story. */
    SPORT("sports"),
    /** Ends a word for something by what it is to a place: {@code London-based}. */
    HYPHENED("hyphened"),
    /** Articles, pronouns, numerals: before a noun rather than a name. */
    DETERMINER("determiners"),
    /** Verbs in the singular. */
    SINGULAR("singular"),
    /** Capitalised, yet no name. */
    NO_NAME("notNames"),
    /** Common words that a sentence may begin with. */
    COMMON("common");

    private final String section;

    Cue(String section) {
        this.section = section;
    }

    String section() {
        return section;
    }
}
