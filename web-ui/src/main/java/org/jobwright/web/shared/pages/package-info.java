/** Site pages: the request for templates, and how a page is rendered and cached. */
package org.jobwright.web.shared.pages;
