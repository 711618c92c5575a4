/** Role guides as everybody reads them, on the site and through the API. */
package org.jobwright.web.insights;
