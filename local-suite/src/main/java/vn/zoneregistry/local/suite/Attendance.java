package vn.zoneregistry.local.suite;

/** Which process stands by a suite in the foreground, and stops it when it ends itself. */
public final class Attendance {

    private final DataFolder folder;
    private final RunRecord record;

    public Attendance(DataFolder folder) {
        this.folder = folder;
        this.record = new RunRecord(folder);
    }

    /** Makes this process the one, unless another one is already; says whether it is now. */
    public boolean take() {
        folder.prepare();
        if (record.attendant().isPresent()) {
            return false;
        }
        record.attendedBy(RunningProcess.of(ProcessHandle.current()));
        return true;
    }

    /** From now on the suite runs by itself. */
    public void release() {
        record.unattended();
    }

    /** Ends the process that stands by, which stops the suite, and waits until it is gone; says whether there was one. */
    public boolean end() {
        var attendant = record.attendant();
        attendant.ifPresent(process -> {
            process.terminate();
            process.awaitEnd();
        });
        return attendant.isPresent();
    }
}
