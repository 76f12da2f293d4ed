package io.detrain.ingest.source;

import com.garmin.fit.FileIdMesg;
import com.garmin.fit.GarminProduct;
import com.garmin.fit.Manufacturer;
import com.garmin.fit.Mesg;
import io.detrain.ingest.source.Envelopes.Maker;
import java.util.Locale;
import java.util.Optional;

/** From FIT's file id to who made the recording and with what. */
final class FitMakers {

    private FitMakers() {}

    static Maker of(Optional<Mesg> fileId) {
        return fileId.map(FitMakers::of).orElse(new Maker("file", Optional.empty()));
    }

    private static Maker of(Mesg fileId) {
        int manufacturer =
                (int) FitFields.whole(fileId, FileIdMesg.ManufacturerFieldNum).orElse(-1);
        var source = Makers.of(Manufacturer.getStringFromValue(manufacturer));
        var named = FitFields.text(fileId, FileIdMesg.ProductNameFieldNum);
        return new Maker(source, named.or(() -> source.equals("garmin") ? garmin(fileId) : Optional.empty()));
    }

    private static Optional<String> garmin(Mesg fileId) {
        int product = (int) FitFields.whole(fileId, FileIdMesg.ProductFieldNum).orElse(-1);
        var name = GarminProduct.getStringFromValue(product);
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of("Garmin " + name.toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
