package wiredesk.stack.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import wiredesk.stack.BackingStack;

/**
 * Runs a test class on the backing stack of this JVM: the named parts are up, started side by side, before anything else of
 * the class, and a parameter of type {@link BackingStack} says where they are. All test classes of a JVM share one stack,
 * so names (topics, groups, schemas of tables) are for each class to keep apart. Stands before {@code @SpringBootTest}:
 *
 * <pre>{@code
 * @WithBackingStack({KAFKA, REGISTRY})
 * @SpringBootTest
 * class DeliveryIT {
 *     @DynamicPropertySource
 *     static void stack(DynamicPropertyRegistry properties) {
 *         properties.add("spring.kafka.bootstrap-servers", BackingStack.current()::bootstrapServers);
 *     }
 * }
 * }</pre>
 *
 * <p>{@code -Dstack=containers} runs the same tests on the images of {@code docker-compose.yml}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(BackingStackExtension.class)
public @interface WithBackingStack {

    /** The parts this test class needs; all if not said. */
    BackingStack.Part[] value() default {BackingStack.Part.KAFKA, BackingStack.Part.REGISTRY, BackingStack.Part.POSTGRES
    };
}
