package vn.zoneregistry.kit.problem;

import java.util.Locale;
import vn.zoneregistry.kit.Bilingual;

/** The catalogue of everything that can go wrong, as callers see it: code, status and title. Codes never change. */
public enum ProblemCode {
    VALIDATION_FAILED(400, "Dữ liệu không hợp lệ", "The request is not valid"),
    MALFORMED_REQUEST(400, "Không đọc được yêu cầu", "The request cannot be read"),
    UNKNOWN_PARAMETER(400, "Tham số không tồn tại", "Unknown query parameter"),
    CURSOR_MISMATCH(400, "Con trỏ không thuộc về truy vấn này", "The cursor belongs to another query"),
    UNAUTHENTICATED(401, "Cần đăng nhập", "Authentication is required"),
    FORBIDDEN(403, "Không có quyền", "Not allowed"),
    NOT_FOUND(404, "Không tìm thấy", "Not found"),
    METHOD_NOT_ALLOWED(405, "Phương thức không được hỗ trợ", "Method not allowed"),
    NOT_ACCEPTABLE(406, "Không có định dạng được yêu cầu", "No such representation"),
    CONFLICT(409, "Xung đột với dữ liệu hiện có", "Conflicts with what exists"),
    ILLEGAL_TRANSITION(409, "Không được chuyển trạng thái như vậy", "This move is not allowed"),
    LAND_EXHAUSTED(409, "Không còn đủ đất", "Not enough land left"),
    LAND_UNKNOWN(409, "Chưa biết diện tích đất", "The area of land is not known"),
    LOCKED(409, "Dữ liệu đã khóa", "Locked"),
    IN_USE(409, "Đang được sử dụng", "In use"),
    GONE(410, "Đã bị xóa", "Deleted"),
    STALE_VERSION(412, "Dữ liệu đã được người khác thay đổi", "Changed by somebody else meanwhile"),
    PAYLOAD_TOO_LARGE(413, "Nội dung quá lớn", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Định dạng nội dung không được hỗ trợ", "Unsupported media type"),
    UNPROCESSABLE_REFERENCE(422, "Tham chiếu đến đối tượng không tồn tại", "Refers to something that does not exist"),
    IDEMPOTENCY_MISMATCH(422, "Khóa Idempotency-Key đã dùng cho yêu cầu khác", "Key already used for another request"),
    VERSION_REQUIRED(428, "Cần tiêu đề If-Match", "If-Match is required"),
    TOO_MANY_REQUESTS(429, "Quá nhiều yêu cầu", "Too many requests"),
    INTERNAL_ERROR(500, "Lỗi hệ thống", "Internal error"),
    UPSTREAM_UNAVAILABLE(503, "Dịch vụ phụ thuộc tạm thời không sẵn sàng", "A service we depend on is unavailable"),
    OVERLOADED(503, "Hệ thống đang quá tải", "Overloaded");

    private final int status;
    private final Bilingual title;

    ProblemCode(int status, String vi, String en) {
        this.status = status;
        this.title = new Bilingual(vi, en);
    }

    /** The code as it is sent, {@code validation-failed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public Bilingual title() {
        return title;
    }
}
