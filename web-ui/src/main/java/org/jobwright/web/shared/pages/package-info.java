/** Site pages: the request as a template sees it, and how a page is rendered and kept. */
package org.jobwright.web.shared.pages;
