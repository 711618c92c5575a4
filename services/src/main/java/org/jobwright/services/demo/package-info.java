/**
 * Content to try the product with: employers, adverts, candidates and applications as if they had been there for weeks.
 * It stands above all features, builds their aggregates through their own methods at past instants and saves them; no
 * event is fired for what never happened, so no mail leaves and the audit record keeps one line, that demo content was
 * loaded. The texts are the JSON files beside these classes. {@link org.jobwright.services.demo.DemoContentService} is
 * called by the launcher and works only where the system property {@code jobwright.demo} is true.
 */
package org.jobwright.services.demo;
