package dev.lastword.server.console;

import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes pages of templates. */
public final class Console {

  private static final int OK = 200;
  private static final String HOME = "/inbox";

  private final Assets assets;
  private final Notices notices;
  private final Clock clock;

  public Console(Assets assets, Notices notices, Clock clock) {
    this.assets = assets;
    this.notices = notices;
    this.clock = clock;
  }

  /** The content of a page: a call of the class that its template became. */
  @FunctionalInterface
  public interface Template {
    void render(HtmlTemplateOutput to, HtmlInterceptor tags, Frame frame);
  }

  /** Registers what belongs to no feature. */
  public void register(Endpoints endpoints) {
    assets.register(endpoints);
    endpoints.openPage("POST", "/theme", Theme::choose);
    endpoints.page("GET", "/", call -> Reply.seeOther(HOME));
  }

  /** A page of a section. */
  public Reply page(Call call, Section section, Template template) {
    return page(call, section, OK, template);
  }

  /** A page of a section that answers with another status. */
  public Reply page(Call call, Section section, int status, Template template) {
    return page(status, frame(call, section, notices), template, Map.of());
  }

  /** A page that says what was turned down and what to do. */
  public Reply.Page refusal(Call call, Refused refused) {
    boolean known = refused.code() != ErrorCode.UNAVAILABLE;
    boolean stranger = refused.code() == ErrorCode.NOT_SIGNED_IN;
    return page(
        refused.code().status(),
        frame(call, Section.ELSEWHERE, known ? notices : Notices.NONE),
        stranger
            ? (to, tags, around) -> JtestrangerGenerated.render(to, tags, around, call.isGet())
            : (to, tags, around) -> JterefusalGenerated.render(to, tags, around, refused),
        stranger ? Destination.remember(call) : Map.of());
  }

  private Frame frame(Call call, Section section, Notices say) {
    Principal.@Nullable Person person =
        call.whoever().orElse(null) instanceof Principal.Person known ? known : null;
    return new Frame(
        section,
        person == null ? new Viewer.Stranger() : viewer(person),
        call.csrf().orElse(""),
        person == null ? 0 : say.waitingFor(person),
        person == null ? List.of() : say.stops(),
        say.signed().orElse(null),
        Theme.of(call),
        call.isGet() ? call.address() : "/",
        assets,
        clock.instant());
  }

  private static Viewer viewer(Principal.Person person) {
    List<String> queues = person.queues().stream().sorted().toList();
    return new Viewer.SignedIn(person.name(), queues);
  }

  private static Reply.Page page(
      int status, Frame frame, Template template, Map<String, String> headers) {
    var html = new StringOutput();
    template.render(new OwaspHtmlTemplateOutput(html), new NoInterest(), frame);
    return new Reply.Page(status, html.toString(), headers);
  }

  /** Templates can have their tags looked at; ours need not. */
  private static final class NoInterest implements HtmlInterceptor {

    @Override
    public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput to) {}

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput to) {}
  }
}
