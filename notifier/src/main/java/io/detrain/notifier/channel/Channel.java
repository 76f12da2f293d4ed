package io.detrain.notifier.channel;

import io.detrain.notifier.notice.Address;
import io.detrain.notifier.notice.Athlete;
import io.detrain.notifier.notice.Contact;
import io.detrain.notifier.notice.Delivery;

/** A way out. An attempt that fails is a value; an endpoint that hangs is given up within the channel's own time-out. */
public interface Channel {

    /** Where it leads. */
    Address address();

    /** True if this athlete's messages go here. */
    boolean serves(Athlete athlete, Contact contact);

    /** True if messages must leave one after the other. */
    boolean oneAtATime();

    /** One attempt. */
    Delivery deliver(Message message);
}
