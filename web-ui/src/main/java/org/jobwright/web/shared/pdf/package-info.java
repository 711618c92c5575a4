/** Files in PDF, written from templates of ours. */
package org.jobwright.web.shared.pdf;
