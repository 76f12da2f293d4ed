package io.detrain.ingest.source;

import com.garmin.fit.Mesg;
import com.garmin.fit.MesgNum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The messages of one activity that the reduction needs, as the decoder meets them. */
final class FitMessages {

    final List<Sample> records = new ArrayList<>();
    final List<Mesg> sessions = new ArrayList<>();
    final List<Mesg> laps = new ArrayList<>();
    final List<Mesg> lengths = new ArrayList<>();
    final List<Mesg> timers = new ArrayList<>();
    final List<Mesg> devices = new ArrayList<>();
    final FitHeartRates heartRates = new FitHeartRates();
    Optional<Mesg> fileId = Optional.empty();
    Optional<Mesg> activity = Optional.empty();

    void add(Mesg message) {
        switch (message.getNum()) {
            case MesgNum.RECORD -> FitRecord.sample(message).ifPresent(records::add);
            case MesgNum.SESSION -> sessions.add(message);
            case MesgNum.LAP -> laps.add(message);
            case MesgNum.LENGTH -> lengths.add(message);
            case MesgNum.EVENT -> addEvent(message);
            case MesgNum.DEVICE_INFO -> devices.add(message);
            case MesgNum.HR -> heartRates.add(message);
            case MesgNum.FILE_ID -> fileId = fileId.or(() -> Optional.of(message));
            case MesgNum.ACTIVITY -> activity = Optional.of(message);
            default -> {} // settings, developer fields, vendors' own
        }
    }

    private void addEvent(Mesg message) {
        if (FitFields.whole(message, FitFields.EVENT_EVENT).orElse(-1) == FitFields.EVENT_TIMER) {
            timers.add(message);
        }
    }

    /** Heart rate of a strap that was read out after the swim joins the records. */
    List<Sample> samples() {
        var samples = new ArrayList<>(records);
        samples.addAll(heartRates.samples());
        return samples;
    }
}
