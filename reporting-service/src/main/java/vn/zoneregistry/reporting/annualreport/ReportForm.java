package vn.zoneregistry.reporting.annualreport;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;
import vn.zoneregistry.kit.http.Correlation;

/** A form other than JSON in which an annual report can be had, in the language of the caller. */
abstract class ReportForm implements MessageBodyWriter<AnnualReport> {

    private final Correlation correlation;

    ReportForm(Correlation correlation) {
        this.correlation = correlation;
    }

    abstract void write(AnnualReport report, Locale language, OutputStream out) throws IOException;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return AnnualReport.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            AnnualReport report,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        write(report, correlation.language(), out);
    }
}
