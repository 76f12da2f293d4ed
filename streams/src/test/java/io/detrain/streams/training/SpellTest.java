package io.detrain.streams.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How an episode begins, goes on and ends. */
class SpellTest {

    @Test
    void what_holds_begins_once_and_ends_with_it() {
        assertThat(Spell.NONE.held(true, 5).held(true, 6)).isEqualTo(new Spell(5, false));
        assertThat(Spell.NONE.held(true, 5).held(false, 6)).isEqualTo(Spell.NONE);
    }

    @Test
    void one_thing_begins_it_and_another_ends_it() {
        Spell open = Spell.NONE.between(true, false, 5).between(false, false, 6);

        assertThat(open.onset()).isEqualTo(5);
        assertThat(open.between(true, true, 7)).isEqualTo(Spell.NONE);
    }

    @Test
    void what_is_told_for_some_days_is_told_again_only_after_it_has_ceased_to_hold() {
        Spell told = Spell.NONE;
        for (long day = 0; day < 10; day++) {
            told = told.told(true, 3, day);
        }

        assertThat(told.isOpen()).isFalse();
        assertThat(told.told(false, 3, 10).told(true, 3, 11).onset()).isEqualTo(11);
    }

    @Test
    void an_answer_ends_it_and_it_comes_back_only_after_it_has_ceased_to_hold() {
        Spell answered = Spell.NONE.answered(true, false, 1).answered(true, true, 2);

        assertThat(answered.isOpen()).isFalse();
        assertThat(answered.answered(true, false, 3).isOpen()).isFalse();
        assertThat(answered.answered(false, false, 3).answered(true, false, 4).onset())
                .isEqualTo(4);
    }
}
