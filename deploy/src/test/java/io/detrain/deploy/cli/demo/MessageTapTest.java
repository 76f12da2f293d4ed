package io.detrain.deploy.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class MessageTapTest {

    @Test
    void messages_that_came_early_are_not_lost() {
        var heard = new ArrayList<String>();
        var tap = new MessageTap(MessageTap.HELD);
        tap.accept("before");
        tap.open(heard::add);
        tap.accept("after");

        assertThat(heard).containsExactly("before", "after");
    }
}
