package wiredesk.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import wiredesk.local.LocalStack;
import wiredesk.local.StackFailure;

/** Gives a test the whole system, running. It is started for the first test that asks and ended after the last. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithWiredesk.Extension.class)
@interface WithWiredesk {

    /** Starts the system once a JVM; JUnit closes what its root store holds. */
    final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Wiredesk.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(WithWiredesk.class))
                    .computeIfAbsent(Start.class, _ -> Start.now(), Start.class)
                    .wiredesk();
        }
    }

    /** One attempt to start it; where it failed, every test fails with the same words at once. */
    record Start(Optional<Wiredesk> running, String failure) implements AutoCloseable {

        static Start now() {
            try {
                return new Start(Optional.of(new Wiredesk(LocalStack.start(Wiredesk.options()))), "");
            } catch (StackFailure e) {
                return new Start(Optional.empty(), e.getMessage() + "\n" + String.join("\n", e.details()));
            }
        }

        Wiredesk wiredesk() {
            return running.orElseThrow(() -> new IllegalStateException(failure));
        }

        @Override
        public void close() {
            running.ifPresent(Wiredesk::close);
        }
    }
}
