package vn.zoneregistry.kit.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** All addresses of one family that begin with the same bits. */
record Network(InetAddress first, int bits) {

    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F:.]+)/(\\d{1,3})");

    /** @param prefix {@code 10.0.0.0/8}, {@code 2000::/3} */
    static Network of(String prefix) {
        var parts = FORM.matcher(prefix.strip());
        try {
            if (parts.matches()) {
                var network = new Network(InetAddress.getByName(parts.group(1)), Integer.parseInt(parts.group(2)));
                if (network.bits() <= network.length()) {
                    return network;
                }
            }
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException("no network: " + prefix, noAddress);
        }
        throw new IllegalArgumentException("no network: " + prefix);
    }

    boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && start(address).equals(start(first));
    }

    private BigInteger start(InetAddress address) {
        return new BigInteger(1, address.getAddress()).shiftRight(length() - bits);
    }

    private int length() {
        return first.getAddress().length * Byte.SIZE;
    }
}
