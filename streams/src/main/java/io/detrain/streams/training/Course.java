package io.detrain.streams.training;

import io.detrain.streams.rule.QualityOverQuantity;
import io.detrain.streams.rule.RestingHigh;
import io.detrain.streams.strain.StrainLevel;

/** What is told of the mornings as one episode, and how it goes on from one to the next. */
enum Course {
    WATCH {
        @Override
        Spell next(Spell before, MorningMark mark) {
            return atLeast(StrainLevel.WATCH, before, mark);
        }
    },
    STRAINED {
        @Override
        Spell next(Spell before, MorningMark mark) {
            return atLeast(StrainLevel.STRAINED, before, mark);
        }
    },
    OVERREACHING_PATTERN {
        @Override
        Spell next(Spell before, MorningMark mark) {
            return atLeast(StrainLevel.OVERREACHING_PATTERN, before, mark);
        }
    },
    PROFESSIONAL_ADVISED {
        @Override
        Spell next(Spell before, MorningMark mark) {
            boolean recovered = mark.advised().isEmpty() && mark.level() == StrainLevel.NONE;
            return before.answered(
                    mark.advised().isPresent(), recovered || mark.is(MorningMark.ACKNOWLEDGED), mark.day());
        }
    },
    MONOTONY {
        @Override
        Spell next(Spell before, MorningMark mark) {
            boolean over = mark.is(MorningMark.VARIED) || mark.is(MorningMark.UNHEARD);
            return before.between(mark.is(MorningMark.MONOTONOUS), over, mark.day());
        }
    },
    QUALITY_OVER_QUANTITY {
        @Override
        Spell next(Spell before, MorningMark mark) {
            return before.told(mark.is(MorningMark.WEAKER), QualityOverQuantity.DEFAULT.toldDays(), mark.day());
        }
    },
    RESTING_HIGH {
        @Override
        Spell next(Spell before, MorningMark mark) {
            return before.told(mark.is(MorningMark.RESTING_HIGH), RestingHigh.DEFAULT.toldDays(), mark.day());
        }
    };

    abstract Spell next(Spell before, MorningMark mark);

    private static Spell atLeast(StrainLevel level, Spell before, MorningMark mark) {
        return before.held(mark.level().isAtLeast(level), mark.day());
    }
}
