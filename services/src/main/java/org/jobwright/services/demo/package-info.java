/**
 * Content to try the product with: employers, adverts, candidates and applications as if they had been there for weeks.
 * It depends on all features, builds their aggregates through their own methods at past instants and saves them; no
 * event is fired for what never happened, so no mail is sent and the audit log has a single line, that demo content was
 * loaded. The texts are the JSON files next to these classes. {@link org.jobwright.services.demo.DemoContentService} is
 * called by the launcher and works only if the system property {@code jobwright.demo} is true.
 */
package org.jobwright.services.demo;
