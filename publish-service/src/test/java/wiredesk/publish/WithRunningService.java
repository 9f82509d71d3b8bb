package wiredesk.publish;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import wiredesk.stack.BackingStack;
import wiredesk.stack.junit.WithBackingStack;

/** Gives a test the service, running, as a parameter of its constructor. It ends with the last test of the JVM. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithBackingStack
@ExtendWith(WithRunningService.Extension.class)
@interface WithRunningService {

    /** Lends the service to tests, and has JUnit end it when it has done. */
    final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningService.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            context.getRoot()
                    .getStore(Namespace.create(WithRunningService.class))
                    .computeIfAbsent(AutoCloseable.class, _ -> RunningService::stop, AutoCloseable.class);
            return RunningService.start(BackingStack.current());
        }
    }
}
