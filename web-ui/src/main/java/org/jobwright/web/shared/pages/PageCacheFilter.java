package org.jobwright.web.shared.pages;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Responds with a cached page before anything else runs. */
@WebFilter(
        urlPatterns = {"/jobs/*", "/roles/*"},
        asyncSupported = true)
public class PageCacheFilter extends HttpFilter {

    @Inject
    private transient PageCache pages;

    @Inject
    private transient OperatorSite site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<PageCache.Kept> kept = pages.get(request);
        if (kept.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        PageCache.Kept page = kept.get();
        page.sent().accept(request);
        response.setHeader("ETag", page.tag());
        response.setHeader("Cache-Control", SitePages.REVALIDATED);
        response.setHeader("Vary", SitePages.VARY);
        if (!site.get().announced()) {
            response.setHeader(AnnouncementFilter.HEADER, AnnouncementFilter.HIDDEN);
        }
        if (page.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader("Content-Security-Policy", SiteSecurityFilter.POLICY);
        response.setHeader("Content-Language", page.language());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.body().remaining());
        response.getOutputStream().write(page.body().array());
    }
}
