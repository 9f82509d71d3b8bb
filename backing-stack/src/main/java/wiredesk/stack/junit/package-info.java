/** Gives JUnit tests the backing stack they ask for. */
@NullMarked
package wiredesk.stack.junit;

import org.jspecify.annotations.NullMarked;
