package org.jobwright.web.shared.pages;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The public site and the API: every resource of this module, from the root of the address. */
@ApplicationPath("/")
public class SiteApplication extends Application {}
