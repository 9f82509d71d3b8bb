package wiredesk.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import wiredesk.local.LocalStack;
import wiredesk.local.Part;

/** What was started ends, and leaves nothing. Comes last: it ends the system that all tests use. */
@WithWiredesk
@Order(Integer.MAX_VALUE)
class ShutdownIT {

    @Test
    void noProcessAndNoFileIsLeftWhenTheSystemIsClosed(Wiredesk wiredesk) {
        LocalStack stack = wiredesk.stack();
        List<ProcessHandle> processes = Arrays.stream(Part.values())
                .flatMap(part -> stack.pid(part).stream())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        assertThat(processes).hasSizeGreaterThanOrEqualTo(Part.values().length).allMatch(ProcessHandle::isAlive);

        stack.close();

        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.exists(stack.home().path())).isFalse();
    }
}
