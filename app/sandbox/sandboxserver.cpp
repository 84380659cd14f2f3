// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#include "sandbox/sandboxserver.h"

#include "sandbox/controlendpoints.h"
#include "sandbox/entraendpoints.h"
#include "sandbox/graphendpoints.h"
#include "sandbox/tenant.h"
#include "sandbox/tokenbook.h"

#include <httplib.h>

#include <condition_variable>
#include <mutex>
#include <utility>

namespace cloudpc {

namespace {

/// A waiting keep-alive connection holds a thread, and one client opens up to six per host.
constexpr size_t threadCount = 48;
constexpr size_t maxBody = 1024 * 1024;

HttpRequest neutralRequest(const httplib::Request &request)
{
    HttpRequest neutral{.method = QByteArray::fromStdString(request.method),
                        .path = QString::fromStdString(request.path),
                        .body = QByteArray::fromStdString(request.body)};
    const QByteArray target = QByteArray::fromStdString(request.target);
    if (const qsizetype mark = target.indexOf('?'); mark >= 0)
        neutral.query = parseFields(target.mid(mark + 1));
    for (const auto &[name, value] : request.headers)
        neutral.headers.append({QByteArray::fromStdString(name).toLower(), QByteArray::fromStdString(value)});
    return neutral;
}

/// Promises more than it sends. The library gives no way to end a connection before the status line.
void cutOff(httplib::Response &response, const HttpReply &reply)
{
    const auto promised = static_cast<size_t>(reply.body.size()) + 512;
    response.set_content_provider(promised, reply.contentType.toStdString(),
                                  [](size_t, size_t, httplib::DataSink &) { return false; });
}

void put(const HttpReply &reply, httplib::Response &response)
{
    response.status = reply.status;
    for (const auto &[name, value] : reply.headers)
        response.set_header(name.toStdString(), value.toStdString());
    if (reply.delivery == Delivery::CutOff)
        cutOff(response, reply);
    else if (!reply.contentType.isEmpty())
        response.set_content(reply.body.toStdString(), reply.contentType.toStdString());
}

HttpReply plain(int status, const QByteArray &text)
{
    return {.status = status, .contentType = "text/plain; charset=utf-8", .body = text};
}

/// The library would wait five seconds for a body whose length nobody told; Graph answers 411 at once.
httplib::Server::HandlerResponse refuseUnknownLength(const httplib::Request &request,
                                                     httplib::Response &response)
{
    const bool hasBody = request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    if (!hasBody || request.has_header("Content-Length") || request.has_header("Transfer-Encoding"))
        return httplib::Server::HandlerResponse::Unhandled;
    put(plain(411, "Length required\n"), response);
    return httplib::Server::HandlerResponse::Handled;
}

} // namespace

struct SandboxServer::Private {
    Private(Scenario scenario, QString itsSecret, const Clock &clock, RandomSource &random)
        : secret(std::move(itsSecret))
        , tenant(scenario, clock, random)
        , secondTenant(secondScenario(std::move(scenario)), clock, random)
        , tokens(clock, random)
        , graph(tenant, secondTenant, tokens, clock, random)
        , entra(tokens, clock, random)
        , control(tenant, secondTenant, tokens)
    {
    }

    [[nodiscard]] HttpReply answer(HttpRequest request);
    [[nodiscard]] bool isOwnHost(const QByteArray &host) const;
    void install();
    void letTimePass(std::chrono::milliseconds delay);
    void stop();

    QString secret;
    int port = -1;
    Tenant tenant;
    Tenant secondTenant;
    TokenBook tokens;
    GraphEndpoints graph;
    EntraEndpoints entra;
    ControlEndpoints control;
    httplib::Server http;
    std::mutex endMutex;
    std::condition_variable ending;
    bool ended = false;
};

/// Holds an answer back, but not the end of the server.
void SandboxServer::Private::letTimePass(std::chrono::milliseconds delay)
{
    std::unique_lock lock(endMutex);
    ending.wait_for(lock, delay, [this] { return ended; });
}

void SandboxServer::Private::stop()
{
    {
        const std::scoped_lock lock(endMutex);
        ended = true;
    }
    ending.notify_all();
    http.stop();
}

bool SandboxServer::Private::isOwnHost(const QByteArray &host) const
{
    const QByteArray suffix = ':' + QByteArray::number(port);
    return host == "127.0.0.1" + suffix || host == "localhost" + suffix;
}

HttpReply SandboxServer::Private::answer(HttpRequest request)
{
    // A web page of another name that resolves to 127.0.0.1 (DNS rebinding) comes with its own Host.
    const QByteArray host = request.header("host");
    if (!isOwnHost(host))
        return plain(400, "Unknown host\n");
    const QString prefix = u'/' + secret;
    if (!request.path.startsWith(prefix + u'/'))
        return plain(404, "Not found\n");
    request.path.remove(0, prefix.size());
    request.root = QStringLiteral("http://") + QString::fromLatin1(host) + prefix;
    const QString first = request.path.section(u'/', 1, 1);
    if (first == QLatin1String("beta") || first == QLatin1String("v1.0"))
        return graph.handle(request);
    if (first == QLatin1String("sandbox"))
        return control.handle(request);
    return entra.handle(request);
}

void SandboxServer::Private::install()
{
    const auto handler = [this](const httplib::Request &request, httplib::Response &response) {
        const HttpReply reply = answer(neutralRequest(request));
        letTimePass(reply.delay);
        put(reply, response);
    };
    const std::string any = ".*";
    http.Get(any, handler).Post(any, handler).Put(any, handler).Patch(any, handler).Delete(any, handler);
    http.set_pre_routing_handler(refuseUnknownLength);
    http.set_payload_max_length(maxBody);
    http.set_tcp_nodelay(true);
    http.new_task_queue = [] { return new httplib::ThreadPool(threadCount); };
}

SandboxServer::SandboxServer(Scenario scenario, QString secret, const Clock &clock, RandomSource &random)
    : d(std::make_unique<Private>(std::move(scenario), std::move(secret), clock, random))
{
    d->install();
}

SandboxServer::~SandboxServer()
{
    d->stop();
}

int SandboxServer::bind(int port)
{
    const std::string host = "127.0.0.1";
    if (port == 0)
        d->port = d->http.bind_to_any_port(host);
    else
        d->port = d->http.bind_to_port(host, port) ? port : -1;
    return d->port;
}

bool SandboxServer::serve()
{
    return d->http.listen_after_bind();
}

} // namespace cloudpc
