package wiredesk.stack;

/** How the parts of a stack are made; each is asked for once at most. */
interface StackParts {

    /** A running server and the addresses its clients need. */
    record Running<A>(A address, AutoCloseable server) {}

    /** Where the database is and who may use it. */
    record Database(String url, String user, String password) {}

    Running<String> kafka();

    Running<String> registry();

    Running<Database> postgres();
}
